import type { Section } from '../casefile/sections';
import type { Rank } from './tree';

/**
 * Caller check, call and recap of one conversation stay together: each ranks by the time its conversation began, then
 * by its own. A conversation begins as in `contactsOf`; what else stands in the body goes with the one above it.
 */
export class ContactRanks {
  private began: number | undefined;
  private own: number | undefined;
  private has: { check: boolean; call: boolean; recap: boolean } | undefined;

  constructor(private readonly timeOf: (section: Section) => number | undefined) {}

  /** The rank of the next stretch of the body; undefined before the first dated one. */
  next(section: Section | undefined): Rank | undefined {
    if (section && section.kind !== 'opening') {
      const time = this.timeOf(section);
      if (this.begins(section)) this.began = time ?? this.began;
      this.own = time ?? this.own;
    }
    return this.began === undefined ? undefined : [this.began, this.own ?? this.began];
  }

  private begins({ kind }: Section): boolean {
    const { has } = this;
    const continues =
      has !== undefined &&
      (kind === 'recap' ? !has.recap : kind !== 'callerCheck' && has.check && !has.call && !has.recap);
    const now = continues ? has : { check: false, call: false, recap: false };
    if (kind === 'callerCheck') now.check = true;
    else if (kind === 'recap') now.recap = true;
    else now.call = true;
    this.has = now;
    return !continues;
  }
}
