import type { CaseFile } from '../../../casefile/casefile';
import type { YamlMap, YamlNode } from '../../../casefile/yamlTree';
import { quoted } from '../../../edits/yamlText';
import { textAt } from '../../../text';
import type { Report } from '../../finding';

/**
 * An entry that was meant as one line: `- 2026-11-20 10:15 エラー: 保存できない`. YAML takes what stands before the
 * colon for a key, so that neither date nor event is left.
 */
export function isSplitLine(node: YamlNode): node is YamlMap {
  const [first, ...others] = node.kind === 'map' && !node.flow ? node.entries : [];
  if (!first || others.length > 0 || first.value.kind !== 'scalar') return false;
  return first.key.style === 'plain' && /^\d{4}-\d{2}-\d{2}[ T]/.test(first.key.value);
}

export const splitLineReport = (file: CaseFile, { span }: YamlMap): Report => ({
  span,
  message: {
    ja: 'コロンと空白(: )があるため、この行は一つの文として読まれません。行全体を " で囲んでください。',
    en: 'A colon and a blank (: ) split this line in two for YAML. Put the whole line in quotes.',
  },
  fixes: [
    {
      title: { ja: '行全体を " で囲む', en: 'Put the whole line in quotes' },
      edits: [{ span, newText: quoted(textAt(file.text, span)) }],
      safe: false,
    },
  ],
});
