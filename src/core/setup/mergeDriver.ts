import { shellWord } from './shell';

/** The merge driver as git knows it: `merge.case-notes.*` in its configuration, `merge=case-notes` in attributes. */
export const DRIVER = 'case-notes';
export const DRIVER_KEYS = { title: `merge.${DRIVER}.name`, command: `merge.${DRIVER}.driver` } as const;
export const DRIVER_TITLE = 'Case Notes';

/**
 * The command git runs for a file that both sides changed (`gitattributes(5)`, "Defining a custom merge driver"). git
 * takes whatever it leaves in `%A` for the result, and 0 for success: so where the program is gone, crashes or refuses,
 * `%A` is as it was, and git's own merge of lines does the work. Whether the program got to its end is told by `%A`
 * alone; its exit code is not: Node leaves with 1, our word for a conflict, when there is no script to run.
 * Older versions of git leave `%S %X %Y` as they are, and the program knows that.
 * @param program as the shell is to read it
 */
export const driverCommand = (program: string): string =>
  `before=$(git hash-object --no-filters %A); ${program} merge %O %A %B %L %P %S %X %Y || ` +
  '{ test "$before" = "$(git hash-object --no-filters %A)" || exit 1; ' +
  'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; }';

/** Whether a registered command is this one, by whatever path it calls the program. */
export function isDriverCommand(command: string): boolean {
  const [head = '', tail = ''] = driverCommand('\n').split('\n');
  return command.startsWith(head) && command.endsWith(tail);
}

/** What a person would type to register it in the repository they stand in. */
export const driverCommands = (program: string): string[] => [
  `git config ${DRIVER_KEYS.title} ${shellWord(DRIVER_TITLE)}`,
  `git config ${DRIVER_KEYS.command} ${shellWord(driverCommand(program))}`,
];
