import * as vscode from 'vscode';
import { type Language, languageOfLocale, say, type Values, type Wording } from '../core/language';

/** The language of the interface. */
export const interfaceLanguage = (): Language => languageOfLocale(vscode.env.language);

/** A wording of the core in the language of the interface. */
export const inWords = (wording: Wording, values?: Values): string =>
  say(wording, interfaceLanguage(), values);
