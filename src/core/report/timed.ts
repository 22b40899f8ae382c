/** What is so now, and what becomes of it without anybody doing anything: plain values that no clock is in. */
export interface Timed<State extends string> {
  readonly state: State;
  /** The moment (ms since 1970 UTC) from which `after` holds; absent where nothing changes by itself. */
  readonly until?: number;
  readonly after?: State;
}

export const stateAt = <State extends string>({ state, until, after }: Timed<State>, now: number): State =>
  until !== undefined && after !== undefined && until <= now ? after : state;
