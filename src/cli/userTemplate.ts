import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Options } from '../core/config/options';
import { TemplateError } from '../core/exports/template';
import { readCaseFile } from '../node/readCaseFile';
import { unreadWording } from './cases';
import { UsageError } from './io';

/**
 * The template a user keeps for a purpose; undefined where there is none.
 * @throws UsageError when it is there but cannot be read as UTF-8
 */
export function userTemplate(
  config: { readonly root: string; readonly options: Options },
  name: string,
): string | undefined {
  const path = resolve(config.root, config.options.templates, name);
  if (!existsSync(path)) return undefined;
  const reading = readCaseFile(path);
  if (!reading.ok) throw new UsageError(unreadWording(reading.reason), { path });
  return reading.text.replace(/^\uFEFF/, '');
}

/**
 * What is made with a user's template.
 * @throws UsageError when the template cannot be used: it is theirs to mend, and no fault of the program
 */
export function madeWithTemplate<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof TemplateError) throw new UsageError(error.wording, error.values);
    throw error;
  }
}
