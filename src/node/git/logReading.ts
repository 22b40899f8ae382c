/** What git prints about commits, read: `git log --pretty=raw -z --raw` and `git diff-tree --stdin -z --raw`. */

/** How one file differs between two trees. Blobs are object ids, all zeros where the file is not. */
export interface Change {
  /** git's letter, without its score: `A` `D` `M` `T` `R`. */
  readonly status: string;
  readonly oldBlob: string;
  readonly newBlob: string;
  /** The same as `path`, except for `R`. */
  readonly from: string;
  readonly path: string;
}

export interface Listed {
  readonly commit: string;
  /** As the commit itself has them. */
  readonly parents: readonly string[];
  /** The nearest commits before it that touched the file too. */
  readonly followed: readonly string[];
  readonly author: string;
  /** When it was written, on its author's clock: `2026-11-22T14:31:05+09:00`. */
  readonly at: string;
  /** When it was committed, in seconds since 1970 UTC. */
  readonly committed: number;
  /** Absent for a merge: git tells only what differs from all of its parents. */
  readonly change?: Change;
}

/** Commits of `git log -z --parents --raw --pretty=raw`, with their change of one path. */
export function readLog(output: string, path: string): Listed[] {
  const commits: Listed[] = [];
  const tokens = output.split('\0');
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    if (token.startsWith('commit ')) commits.push(headerOf(token));
    // Lines of the message are indented, so the colon is that of the change.
    const meta = token.startsWith(':') ? token : token.slice(token.lastIndexOf('\n') + 1);
    if (!meta.startsWith(':')) continue;
    const change = changeOf(meta, tokens[++i] as string);
    const last = commits.length - 1;
    // The name of a folder stands for what is in it: only the file itself is meant.
    if (change?.path === path) commits[last] = { ...(commits[last] as Listed), change };
  }
  return commits;
}

function headerOf(token: string): Listed {
  const head = token.slice(0, token.indexOf('\n\n'));
  const [first = '', ...lines] = head.split('\n');
  const [commit = '', ...followed] = first.slice('commit '.length).split(' ');
  const parents = lines.filter((line) => line.startsWith('parent ')).map((line) => line.slice(7));
  const author = personOf(lines, 'author ');
  const { seconds: committed } = personOf(lines, 'committer ');
  return { commit, parents, followed, author: author.name, at: isoOf(author), committed };
}

interface Person {
  readonly name: string;
  readonly seconds: number;
  /** `+0900`. */
  readonly zone: string;
}

function personOf(lines: readonly string[], role: string): Person {
  const line = lines.find((one) => one.startsWith(role))?.slice(role.length) ?? '';
  const [, name = '', seconds = '0', zone = '+0000'] =
    /^(.*?) ?<[^>]*> (\d{1,12}) ([+-]\d{4})$/.exec(line) ?? [];
  return { name, seconds: Number(seconds), zone };
}

function isoOf({ seconds, zone }: Person): string {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  const local = (seconds + (zone.startsWith('-') ? -minutes : minutes) * 60) * 1000;
  return `${new Date(local).toISOString().slice(0, -'.000Z'.length)}${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** The differences of pairs of commits handed to `git diff-tree --stdin`, pair by pair. */
export function readPairs(output: string): Change[][] {
  const pairs: Change[][] = [];
  const tokens = output.split('\0');
  for (let i = 0; i < tokens.length - 1; i++) {
    const token = tokens[i] as string;
    if (!token.startsWith(':')) {
      pairs.push([]);
      continue;
    }
    const from = tokens[++i] as string;
    const change = changeOf(token, from, isRename(token) ? tokens[++i] : undefined);
    if (change) pairs.at(-1)?.push(change);
  }
  return pairs;
}

const isRename = (meta: string): boolean => /\s[RC]\d*$/.test(meta);

/** `:100644 100644 <old> <new> M`; undefined for the many-parent form of a merge. */
function changeOf(meta: string, from: string, to = from): Change | undefined {
  if (meta.startsWith('::')) return undefined;
  const [, , oldBlob = '', newBlob = '', status = ''] = meta.split(' ');
  return { status: status.slice(0, 1), oldBlob, newBlob, from, path: to };
}
