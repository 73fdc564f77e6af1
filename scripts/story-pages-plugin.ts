import { join } from 'node:path';
import { runnerImport, type Plugin, type ResolvedConfig } from 'vite';

interface Writers {
  readonly writeStories: (root: string, out: string, site: string | undefined) => void;
}

/**
 * After the app is built, everything beside it: see scripts/pages/write-stories.ts. Addresses in cards and
 * oEmbed must be whole: `BASE_URL=https://example.org/dominograph/ npm run build` says where the site will stand.
 */
export function storyPages(): Plugin {
  let config: ResolvedConfig | null = null;
  return {
    name: 'dominograph-story-pages',
    apply: 'build',
    configResolved: (resolved) => void (config = resolved),
    async closeBundle() {
      if (!config?.build.write) return;
      const { root, build } = config;
      // Loaded now and not with the configuration: it draws with half of src.
      const { module } = await runnerImport<Writers>(join(root, 'scripts/pages/write-stories.ts'), { root });
      module.writeStories(root, join(root, build.outDir), process.env['BASE_URL']);
    },
  };
}
