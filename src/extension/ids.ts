/** Command ids, typed once; a contract test holds package.json and the message bundles against them. */
export const COMMANDS = {
  newCase: 'caseNotes.newCase',
  newCaseFromClipboard: 'caseNotes.newCaseFromClipboard',
  checkReadiness: 'caseNotes.checkReadiness',
  exportConfirmation: 'caseNotes.exportConfirmation',
  commitCase: 'caseNotes.commitCase',
  lintAllCases: 'caseNotes.lintAllCases',
} as const;

export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

/** Commands that only other parts of the extension call; they are in no palette. */
export const INTERNAL_COMMANDS = {
  applyChange: 'caseNotes.applyChange',
} as const;
