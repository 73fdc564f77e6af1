import { build } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { slimYaml } from '../../scripts/slim-yaml-plugin';
import { createSandbox, type Sandbox } from './support/sandbox';

let folder: Sandbox | null = null;
afterEach(() => folder?.remove());

test('the build fails where a module of yaml has moved away', async () => {
  const yaml = 'node_modules/yaml/browser/dist';
  folder = createSandbox({
    'page.mjs': `import './${yaml}/index.js';\n`,
    [`${yaml}/index.js`]: "import './stringify/stringify.js';\n",
    [`${yaml}/stringify/stringify.js`]: "console.log('whole');\n",
  });
  const asked = build({
    root: folder.folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [slimYaml()],
    build: { write: false, rolldownOptions: { input: `${folder.folder}/page.mjs` } },
  });
  await expect(asked).rejects.toThrow('doc/applyReviver.js');
});
