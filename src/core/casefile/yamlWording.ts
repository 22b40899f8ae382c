import type { Wording } from '../language';
import type { YamlProblemKind } from './yamlTree';

/** What YAML allows and we do not, in cases and in the configuration; `{text}` is what stands at the place. */
export const YAML_WORDING = {
  'duplicate-key': {
    ja: '「{text}」が二度書かれています。どちらかを消してください。',
    en: '“{text}” stands twice. Delete one of them.',
  },
  anchor: {
    ja: '「{text}」: アンカー(&)とエイリアス(*)は使えません。値をそのまま書くか、" で囲んでください。',
    en: '“{text}”: anchors (&) and aliases (*) are not allowed. Write the value itself, or put it in quotes.',
  },
  tag: {
    ja: '「{text}」: タグ(!)は使えません。値を " で囲んでください。',
    en: '“{text}”: tags (!) are not allowed. Put the value in quotes.',
  },
  'complex-key': {
    ja: 'キーに配列やマップは使えません。キーは一つの語にしてください。',
    en: 'A list or map cannot be a key. Use one word.',
  },
  'too-deep': {
    ja: '入れ子が 32 段を超えています。',
    en: 'Lists and maps are nested more than 32 levels deep.',
  },
} as const satisfies Partial<Record<YamlProblemKind, Wording>>;
