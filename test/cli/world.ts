import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { World } from '../../src/cli/io';
import { run } from '../../src/cli/main';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own and the program run in it, with a clock that stands still. */
export class Scene {
  readonly folder = mkdtempSync(join(tmpdir(), 'case-notes-cli-'));

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  async run(
    args: readonly string[],
    stdin: string | Uint8Array = '',
    world: Partial<World> = {},
  ): Promise<Outcome> {
    let out = '';
    let err = '';
    const code = await run(
      args,
      {
        cwd: this.folder,
        env: { LANG: 'en_US.UTF-8' },
        stdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
        clock: () => Date.UTC(2026, 10, 22, 6, 0),
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        outIsTerminal: false,
        errIsTerminal: false,
        ...world,
      },
      '1.2.3',
    );
    return { code, out, err };
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const CLEAN = `---
caseNotes: 1
title: "着払い返品の返金"
status: awaiting-us
category: return-refund
store:
  name: 青空商店
  email: ops@aozora.example
ids:
  orderId: 250-1234567-1234567
  caseId: "12345678901"
goal: "送料を差し引いて返金してよいか、回答をもらう"
timeline:
  - "2026-11-20 10:15 返品が着払いで届き、検品した"
---

## 結論・現状・要望

- 結論: 注文番号 250-1234567-1234567 の返品についてご相談です。
- 現状: 購入者都合の返品ですが、着払いで届きました。
- 要望: 送料を差し引いて返金してよいでしょうか。

## 通話 2026-11-22 14:05

- 14:09 送料は差し引いてよいとのこと

## まとめ 2026-11-22 14:20

- 当店の作業:
  - [ ] 返金する (期限: 明日)
- Amazonの作業: なし
- 回答期限: なし
`;

/** Another matter: the same case with IDs of its own. */
export const ANOTHER = CLEAN.replaceAll('250-1234567-1234567', '250-7654321-7654321').replace(
  '12345678901',
  '10987654321',
);
