/** Command ids, typed once; a contract test holds package.json and the message bundles against them. */
export const COMMANDS = {
  newCase: 'caseNotes.newCase',
  newCaseFromClipboard: 'caseNotes.newCaseFromClipboard',
  checkReadiness: 'caseNotes.checkReadiness',
  exportConfirmation: 'caseNotes.exportConfirmation',
  commitCase: 'caseNotes.commitCase',
  lintAllCases: 'caseNotes.lintAllCases',
  startCall: 'caseNotes.startCall',
  addNote: 'caseNotes.addNote',
  closeCall: 'caseNotes.closeCall',
  incomingCall: 'caseNotes.incomingCall',
  copyOpening: 'caseNotes.copyOpening',
  copyHandover: 'caseNotes.copyHandover',
  chooseChannel: 'caseNotes.chooseChannel',
  initialiseFolder: 'caseNotes.initialiseFolder',
  showCaseHistory: 'caseNotes.showCaseHistory',
  filterCases: 'caseNotes.filterCases',
  clearFilter: 'caseNotes.clearFilter',
  copyHandoverOfAll: 'caseNotes.copyHandoverOfAll',
  changeStatus: 'caseNotes.changeStatus',
  addTimelineEntry: 'caseNotes.addTimelineEntry',
  tickActions: 'caseNotes.tickActions',
  openInSellerCentral: 'caseNotes.openInSellerCentral',
  openReport: 'caseNotes.openReport',
  refreshReport: 'caseNotes.refreshReport',
  saveReport: 'caseNotes.saveReport',
} as const;

export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

/** Commands that only other parts of the extension call; they are in no palette. */
export const INTERNAL_COMMANDS = {
  applyChange: 'caseNotes.applyChange',
  resolveConflict: 'caseNotes.resolveConflict',
  /** Opens what one commit changed in a case. */
  showPastChange: 'caseNotes.showPastChange',
  /** The next page of the view of a case's history. */
  showOlder: 'caseNotes.showOlder',
  /** The next part of a group of cases. */
  showMoreCases: 'caseNotes.showMoreCases',
  /** Goes to the place of a row of the view This Case. */
  goToRow: 'caseNotes.goToRow',
} as const;

export const VIEWS = {
  callSheet: 'caseNotes.callSheet',
  history: 'caseNotes.history',
  cases: 'caseNotes.cases',
  thisCase: 'caseNotes.thisCase',
  report: 'caseNotes.report',
} as const;

/** The scheme of former versions of a case, which nobody can edit. */
export const PAST_SCHEME = 'case-notes-past';

/** Settings; a contract test holds package.json against them. */
export const SETTINGS = {
  atMilestones: 'caseNotes.commit.atMilestones',
  reminder: 'caseNotes.reminder.daily',
} as const;

/** Names that `when` clauses of package.json ask for. */
export const CONTEXT_KEYS = {
  /** The case in front is on the phone. */
  calling: 'caseNotes.calling',
  /** What is in front is a case. */
  caseInFront: 'caseNotes.caseInFront',
  /** The view This Case shows one. */
  thisCase: 'caseNotes.hasThisCase',
  /** There is git, so a case can have a history. */
  hasGit: 'caseNotes.hasGit',
  /** The workspace was looked through, and there is no case. */
  noCase: 'caseNotes.noCase',
  /** The view of all cases shows a part of them. */
  filtered: 'caseNotes.filtered',
} as const;
