import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DEFAULT_OPTIONS, type Options } from '../../core/config/options';
import { type ConflictLabels, mergeCases } from '../../core/merge';
import { findConfig } from '../../node/caseFolders';
import { readCaseFile } from '../../node/readCaseFile';
import { replaceFile } from '../../node/writeFile';
import { configOf, noSuchPath, unreadWording } from '../cases';
import { type Call, EXIT, type ExitCode, outJson, textOption, UsageError } from '../io';

/**
 * git's merge driver: merges what OURS and THEIRS made of BASE into OURS, in one step. 0: no conflict; 1: conflicts,
 * between markers in OURS; 2: not done, and OURS is as it was. What git hands over behind the three files (size of the
 * markers, path, names of base, ours and theirs) may be missing.
 */
export function mergeVerb(call: Call): ExitCode {
  const [base, ours, theirs, size, path, , ourName, theirName] = call.operands;
  if (base === undefined || ours === undefined || theirs === undefined) throw new UsageError(USAGE);
  const target = resolve(call.world.cwd, ours);
  const versions = { base: textOf(call, base), ours: textOf(call, ours), theirs: textOf(call, theirs) };
  const { text, conflicts } = mergeCases(versions, {
    labels: labelsOf(ourName, theirName),
    options: optionsFor(call, resolve(call.world.cwd, path ?? ours)),
    ...(/^\d{1,3}$/.test(size ?? '') && Number(size) > 0 && { markerSize: Number(size) }),
  });
  if (text !== versions.ours && replaceFile(target, versions.ours, text) !== 'written')
    throw new UsageError(CHANGED, { path: ours });
  if (textOption(call, 'format') === 'json') outJson(call, { schemaVersion: 1, conflicts });
  return conflicts === 0 ? EXIT.clean : EXIT.found;
}

const USAGE = {
  ja: 'マージするファイルを BASE OURS THEIRS の順に三つ指定してください。',
  en: 'Name the three files to merge: BASE OURS THEIRS.',
};
const CHANGED = {
  ja: '「{path}」がマージの間に書き換えられたので、何も書いていません。もう一度実行してください。',
  en: '“{path}” was changed during the merge, so nothing was written. Run it again.',
};

function textOf(call: Call, name: string): string {
  const path = resolve(call.world.cwd, name);
  if (!existsSync(path)) throw noSuchPath(name);
  const reading = readCaseFile(path);
  if (reading.ok) return reading.text;
  throw new UsageError(unreadWording(reading.reason), { path: name });
}

/** A version of git that has no such name hands over the placeholder as it stands in the command. */
const named = (label: string | undefined, otherwise: string): string =>
  label === undefined || label === '' || /^%[SXY]$/.test(label) ? otherwise : label;

const labelsOf = (ours: string | undefined, theirs: string | undefined): ConflictLabels => ({
  ours: named(ours, 'ours'),
  theirs: named(theirs, 'theirs'),
});

/** The configuration may itself be in the middle of the merge: without one that can be read, the defaults hold. */
function optionsFor(call: Call, path: string): Options {
  if (textOption(call, 'config') !== undefined) return configOf(call, dirname(path)).options;
  try {
    return findConfig(dirname(path)).options;
  } catch {
    return DEFAULT_OPTIONS;
  }
}
