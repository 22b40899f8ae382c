import type * as vscode from 'vscode';
import type { Group } from '../../core/followup/attention';
import type { IndexedCase, UncheckedFile } from '../../core/followup/caseIndex';

/** What the tree is made of. An element stays the same object as long as it stays at its place. */
export type CaseNode = GroupNode | FileNode | MoreNode | UncheckedGroupNode | UncheckedNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly group: Group;
}

export interface FileNode {
  readonly kind: 'case';
  readonly parent: GroupNode;
  readonly uri: vscode.Uri;
  /** What the file says now. */
  file: IndexedCase;
}

/** The row behind the part of a group that is shown: it brings the next part. */
export interface MoreNode {
  readonly kind: 'more';
  readonly parent: GroupNode;
}

export interface UncheckedGroupNode {
  readonly kind: 'uncheckedGroup';
}

export interface UncheckedNode {
  readonly kind: 'unchecked';
  readonly uri: vscode.Uri;
  readonly file: UncheckedFile;
}
