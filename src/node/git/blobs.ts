import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { decode, type FileReading, MAX_BYTES } from '../readCaseFile';
import type { Git } from './git';

interface Request {
  readonly oid: string;
  readonly resolve: (reading: FileReading) => void;
}

/** The blob that is arriving: what is too large is let by, not kept. */
interface Arrival {
  readonly size: number;
  readonly chunks: Buffer[] | undefined;
  received: number;
}

const UNREADABLE: FileReading = { ok: false, reason: 'unreadable' };
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Reads many blobs through one `git cat-file --batch`, started with the first request, answering in the order of the
 * requests. Ends with `dispose()`.
 */
export class Blobs {
  private child: ChildProcessWithoutNullStreams | undefined;
  private readonly waiting: Request[] = [];
  private arrival: Arrival | undefined;
  private header = Buffer.alloc(0);
  private isOver = false;

  constructor(
    private readonly git: Git,
    private readonly folder: string,
  ) {}

  /** The text of a blob; undefined where there is none to read: not there, no blob, over 1 MB, not UTF-8. */
  async text(oid: string): Promise<string | undefined> {
    const reading = await this.read(oid);
    return reading.ok ? reading.text : undefined;
  }

  /** The same, with the reason why there is none. */
  read(oid: string): Promise<FileReading> {
    if (this.isOver || !OBJECT_ID.test(oid)) return Promise.resolve(UNREADABLE);
    this.child ??= this.start();
    const { stdin } = this.child;
    return new Promise((resolve) => {
      this.waiting.push({ oid, resolve });
      stdin.write(`${oid}\n`);
    });
  }

  /** Ends git; whoever still waits gets no text. */
  dispose(): void {
    this.child?.stdin.end();
    this.end();
  }

  private start(): ChildProcessWithoutNullStreams {
    const child = this.git.open(this.folder, ['cat-file', '--batch']);
    child.stdout.on('data', (chunk: Buffer) => this.take(chunk));
    child.stderr.resume();
    child.stdin.on('error', () => {});
    child.on('error', () => this.end());
    child.on('close', () => this.end());
    return child;
  }

  private end(): void {
    this.isOver = true;
    for (const { resolve } of this.waiting.splice(0)) resolve(UNREADABLE);
  }

  private take(chunk: Buffer): void {
    for (let rest = chunk; rest.length > 0; ) rest = this.arrival ? this.content(rest) : this.heading(rest);
  }

  /** `<oid> blob <size>`, or `<oid> missing`. */
  private heading(chunk: Buffer): Buffer {
    const end = chunk.indexOf(0x0a);
    this.header = Buffer.concat([this.header, end === -1 ? chunk : chunk.subarray(0, end)]);
    if (end === -1) return Buffer.alloc(0);
    const [, type, length] = this.header.toString('latin1').split(' ');
    this.header = Buffer.alloc(0);
    const size = Number(length);
    if (type === 'missing' || !Number.isSafeInteger(size)) this.answer(UNREADABLE);
    else this.arrival = { size, received: 0, chunks: type === 'blob' && size <= MAX_BYTES ? [] : undefined };
    return chunk.subarray(end + 1);
  }

  /** The blob, and the line end behind it. */
  private content(chunk: Buffer): Buffer {
    const { size, received, chunks } = this.arrival as Arrival;
    const part = chunk.subarray(0, size + 1 - received);
    chunks?.push(part);
    (this.arrival as Arrival).received += part.length;
    if (received + part.length === size + 1) {
      this.arrival = undefined;
      const isTooLarge = size > MAX_BYTES;
      this.answer(
        chunks
          ? decode(Buffer.concat(chunks).subarray(0, size))
          : isTooLarge
            ? { ok: false, reason: 'too-large' }
            : UNREADABLE,
      );
    }
    return chunk.subarray(part.length);
  }

  private answer(reading: FileReading): void {
    this.waiting.shift()?.resolve(reading);
  }
}
