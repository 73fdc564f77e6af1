import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { ServedFile } from '../io';
import { loadWords } from '../words';
import { shelfOf, TOOLS } from './tools';

/**
 * Serves the questions over standard input and output until input ends. Nothing is read but `files` and what is sent,
 * nothing is kept, nothing is fetched.
 */
export async function serve(files: readonly ServedFile[], version: string): Promise<void> {
  const open = new Set<Promise<unknown>>();
  const shelf = shelfOf(files, await loadWords('en'));
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it takes JSON Schema; the newer one wants a package of schemas
  const server = new Server(
    { name: 'dominograph', version },
    {
      capabilities: { tools: {} },
      instructions:
        'Answers what falls if components of a system fail, from its dependencies alone: a model, no record of anything that happened. `from` needs `to`.',
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map(({ name, description, inputSchema }) => ({
      ...{ name, description, inputSchema },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    try {
      const tool = TOOLS.find(({ name }) => name === params.name);
      if (tool === undefined) throw new RangeError(`no tool is called ${JSON.stringify(params.name)}`);
      const asked = tool.answer(params.arguments ?? {}, shelf);
      open.add(asked);
      const answer = await asked.finally(() => open.delete(asked));
      return { content: [{ type: 'text', text: JSON.stringify(answer) }] };
    } catch (error) {
      return {
        content: [{ type: 'text', text: error instanceof Error ? error.message : String(error) }],
        isError: true,
      };
    }
  });
  await server.connect(new StdioServerTransport());
  await new Promise<void>((resolve) => {
    process.stdin.on('end', resolve);
    process.stdin.on('close', resolve);
  });
  // What was asked before the end is answered still.
  do {
    await new Promise(setImmediate);
    await Promise.allSettled(open);
    await new Promise(setImmediate);
  } while (open.size > 0);
  await server.close();
}
