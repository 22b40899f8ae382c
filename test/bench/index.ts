/** `npm run bench -- NAME`: figures as ratios of one run. */

import { benchLint } from './lint';
import { benchList } from './list';
import { benchPrivacy } from './privacy';
import { benchIndex } from './workspaceIndex';

const BENCHES: Readonly<Record<string, () => unknown>> = {
  index: benchIndex,
  lint: benchLint,
  list: benchList,
  privacy: benchPrivacy,
};

const bench = BENCHES[process.argv[2] ?? ''];
if (bench) bench();
else {
  console.error(`Name a benchmark: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
}
