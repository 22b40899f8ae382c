import * as vscode from 'vscode';
import { type LensPlace, lensPlaces } from '../core/contact/lensPlaces';
import type { CaseDocuments } from './caseDocuments';
import { toRange } from './convert';
import { COMMANDS } from './ids';

/** The next step over the part of the case that it begins with: a call over the opening, a confirmation over a recap. */
export function registerCodeLenses(context: vscode.ExtensionContext, cases: CaseDocuments): void {
  const provider: vscode.CodeLensProvider = {
    async provideCodeLenses(document) {
      const read = await cases.read(document);
      if (!read) return [];
      return lensPlaces(read.file).map(
        (place) => new vscode.CodeLens(toRange(read.file.lines, place.span), commandOf(place, document.uri)),
      );
    },
  };
  context.subscriptions.push(vscode.languages.registerCodeLensProvider({ language: 'markdown' }, provider));
}

function commandOf({ offer, line }: LensPlace, uri: vscode.Uri): vscode.Command {
  switch (offer) {
    case 'startCall':
      return {
        command: COMMANDS.startCall,
        title: `$(call-outgoing) ${vscode.l10n.t('Start call')}`,
        arguments: [uri],
      };
    case 'showSheet':
      return {
        command: COMMANDS.startCall,
        title: `$(call-outgoing) ${vscode.l10n.t('Show the call sheet')}`,
        arguments: [uri],
      };
    case 'exportConfirmation':
      return {
        command: COMMANDS.exportConfirmation,
        title: `$(mail) ${vscode.l10n.t('Export confirmation')}`,
        arguments: [uri, line],
      };
  }
}
