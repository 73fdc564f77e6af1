import { copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openApp, type AppPage } from './support/browser';
import { box, button, caption, counted, expectAccessible, figure, openReady, stateOf, toTheEnd } from './support/app';

const COMPOSE = `services:
  web:
    image: shop/web
    depends_on: [shop]
    environment: { SHOP: "http://shop:8080" }
  shop:
    image: shop/api
    depends_on: [orders]
  orders:
    image: shop/orders
    depends_on: [database]
  database:
    image: postgres
  mail:
    image: shop/mail
`;

/** What a link in its plain form could not carry: a choice, a start, a strength that nobody knows. */
const SYSTEM = `format: dominograph-system
version: 2
title: Shop of two
components: [{ id: web }, { id: api }, { id: job }, { id: db-1 }, { id: db-2 }]
dependencies:
  - { from: web, to: api }
  - { from: job, to: api, strength: hard, when: start }
redundancies:
  - { from: api, to: [db-1, db-2], need: 1, strength: hard }
`;

/** A paste where nothing is typed, as the browser tells it. */
const paste = (page: AppPage, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
/** Files let fall on the page. */
const drop = (page: AppPage, files: readonly (readonly [name: string, text: string])[]): Promise<void> =>
  page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of dropped) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
const review = (page: AppPage) => page.getByRole('tab', { name: 'Review' });
const drawer = (page: AppPage) => page.locator('.drawer');
const closeDrawer = (page: AppPage) => drawer(page).getByRole('button', { name: 'Close' }).click();

it('goes from a paste to the one change that helps most in six actions', async () => {
  const page = await openReady();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await paste(page, COMPOSE); // 1
  await drawer(page).getByText('5 components, 3 dependencies from Docker Compose.').waitFor();
  expect(workers.join()).toMatch(/read-files\.worker/); // not on the page's own thread
  await drawer(page).getByText('If database fails, orders breaks: right?').waitFor();
  await closeDrawer(page); // 2
  await box(page, 'database').click(); // 3
  await toTheEnd(page); // to see it all at once: not needed for what follows
  expect(await stateOf(page, 'database')).toBe('fault');
  for (const name of ['orders', 'shop', 'web']) expect(await stateOf(page, name)).toBe('perhaps');
  expect(await stateOf(page, 'mail')).toBe('up');
  expect(await figure(page)).toBe('1');
  expect(await counted(page)).toBe('of 5 fall for certain, 3 more only if hard; 1 holds');
  expect(await caption(page)).toContain('Only if hard');
  await button(page, 'Menu').click(); // 4
  await button(page, 'What if …?').click(); // 5
  await button(page, 'What one change would have saved the most?').click(); // 6
  await drawer(page).locator('ol > li').filter({ hasText: 'database' }).first().waitFor();
  await drawer(page).getByText('as if all dependencies were hard', { exact: false }).waitFor();
  // So is all that is worked out on the graph, whatever is asked of it.
  await closeDrawer(page);
  await button(page, 'Menu').click();
  await button(page, 'What hurts most').click();
  const dialog = page.locator('dialog[open]');
  for (const tab of ['Ranking', 'One component', 'Two products', 'Repair order']) {
    await dialog.getByText(tab, { exact: true }).first().click();
    await dialog.getByText('as if all dependencies were hard', { exact: false }).waitFor();
  }
  page.expectClean();
});

it('runs again at once with what the reader says a dependency is, and takes it back', async () => {
  const page = await openReady();
  await paste(page, COMPOSE);
  await review(page).waitFor();
  await closeDrawer(page);
  await box(page, 'database').click();
  await toTheEnd(page);
  await button(page, 'Menu').click();
  await button(page, 'Review').click();
  const row = drawer(page).locator('li').filter({ hasText: 'orders needs database' });
  await row.getByRole('button', { name: 'hard', exact: true }).click();
  await expect.poll(() => stateOf(page, 'orders')).toBe('down');
  expect(await stateOf(page, 'shop')).toBe('perhaps');
  await row.getByRole('button', { name: 'to start only' }).click();
  await expect.poll(() => stateOf(page, 'orders')).toBe('up');
  expect(await stateOf(page, 'shop')).toBe('up');
  await expectAccessible(page);
  await drawer(page).getByRole('button', { name: 'Take back' }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => stateOf(page, 'orders')).toBe('perhaps');
  await drawer(page).getByRole('button', { name: 'Wrong: turn all round' }).click();
  await drawer(page).getByText('If web fails, shop breaks: right?').waitFor();
  await expect.poll(() => stateOf(page, 'orders')).toBe('up');
  page.expectClean();
});

it('survives a reload with all of it, and its link opens it elsewhere', async () => {
  const page = await openReady();
  await drop(page, [['shop.compose.yaml', COMPOSE]]);
  await drawer(page).getByText('5 components, 3 dependencies from Docker Compose.').waitFor();
  await drawer(page)
    .locator('li')
    .filter({ hasText: 'orders needs database' })
    .getByText('hard', { exact: true })
    .click();
  await closeDrawer(page);
  await box(page, 'database').click();
  await expect.poll(() => page.url()).toContain('fail=database');
  expect(page.url()).toContain('#g=');
  const { hash } = new URL(page.url());
  await page.reload();
  await page.locator('html:not([data-wait]) #app[data-live] .third').waitFor();
  await toTheEnd(page);
  await expect.poll(() => stateOf(page, 'orders')).toBe('down');
  await button(page, 'Menu').click();
  await button(page, 'Review').click();
  await drawer(page).getByText('from Docker Compose.', { exact: false }).waitFor(); // a link does not carry that
  const elsewhere = await openReady({ hash });
  await toTheEnd(elsewhere);
  await expect.poll(() => stateOf(elsewhere, 'orders')).toBe('down');
  expect(await stateOf(elsewhere, 'shop')).toBe('perhaps');
  page.expectClean();
  elsewhere.expectClean();
});

it('says all that is wrong with a bad file, with line and column, and leaves what was on screen', async () => {
  const page = await openReady();
  await paste(page, COMPOSE);
  await review(page).waitFor();
  await closeDrawer(page);
  await drop(page, [['broken.json', '{\n  "services": {\n    "a": { "depends_on": ["b" }\n  }\n}\n']]);
  const dialog = page.locator('dialog[open]');
  await dialog.getByText('This could not be read. What was on screen is still there.').waitFor();
  const said = await dialog.locator('.findings li').allInnerTexts();
  expect(said[0]).toMatch(/broken\.json, line 3, column \d+/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  expect(await box(page, 'database').count()).toBe(1);
  await button(page, 'Menu').click();
  await button(page, 'Your own system …').click();
  await dialog
    .getByRole('button', { name: 'Choose a folder …' })
    .or(dialog.getByText('Choose a folder …'))
    .first()
    .waitFor();
  expect(await dialog.locator('.findings').count()).toBe(0); // it has been read
  await page.keyboard.press('Escape');
  // What is no graph is named, and the way to one is told.
  await drop(page, [['main.tf', 'resource "aws_instance" "web" {\n  ami = "x"\n}\n']]);
  await dialog.getByText('terraform show -json', { exact: false }).waitFor();
  page.expectClean();
});

it('makes one system of several files, and passes a word by that was pasted by mistake', async () => {
  const page = await openReady();
  await paste(page, 'DynamoDB');
  await drop(page, [
    ['compose.yaml', 'services:\n  a: { image: x, depends_on: [b] }\n  b: { image: y }\n'],
    ['compose.override.yaml', 'services:\n  c: { image: z, depends_on: [b] }\n'],
  ]);
  await drawer(page).getByText('3 components, 2 dependencies from Docker Compose, 2 files.').waitFor();
  expect(await page.locator('dialog[open]').count()).toBe(0);
  page.expectClean();
});

it('takes files from the file picker and, with all that is in it, a folder that was dropped or chosen', async () => {
  const page = await openReady();
  const folder = await mkdtemp(join(tmpdir(), 'dominograph-own-'));
  await mkdir(join(folder, 'shop', 'node_modules', 'x'), { recursive: true });
  const files = {
    'compose.yaml': 'services:\n  a: { image: x, depends_on: [b] }\n  b: { image: y }\n',
    'compose.override.yaml': 'services:\n  c: { image: z, depends_on: [b] }\n',
    // Nobody drops this to have it read.
    'node_modules/x/compose.yaml': 'services:\n  strange: { image: x, depends_on: [b] }\n',
    'logo.png': 'no text',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'shop', name), text);
  const picker = async (name: string) => {
    await button(page, 'Menu').click();
    await button(page, 'Your own system …').click();
    return page.locator('dialog[open]').getByLabel(name);
  };
  await (await picker('Choose files …')).setInputFiles(join(folder, 'shop', 'compose.yaml'));
  await drawer(page).getByText('2 components, 1 dependency from Docker Compose.').waitFor();
  await closeDrawer(page);
  await (await picker('Choose a folder …')).setInputFiles(join(folder, 'shop'));
  await drawer(page).getByText('3 components, 2 dependencies from Docker Compose, 2 files.').waitFor();
  await closeDrawer(page);
  // A page can put no folder into a drop: what the browser would give for one is put in its place.
  await page.evaluate((inside) => {
    const end = { isFile: false, isDirectory: true };
    const folderOf = (path: string, entries: readonly unknown[]) => {
      const pieces = [entries.slice(0, 1), entries.slice(1), []];
      const readEntries = (give: (some: readonly unknown[]) => void) => give(pieces.shift() ?? []);
      return { ...end, name: path.split('/').pop(), fullPath: path, createReader: () => ({ readEntries }) };
    };
    const fileOf = (path: string, text: string) => {
      const name = path.split('/').pop() ?? '';
      const file = (give: (one: File) => void) => give(new File([text], name));
      return { isFile: true, isDirectory: false, name, fullPath: path, file };
    };
    const at = (path: string): readonly unknown[] =>
      Object.entries(inside).flatMap(([name, text]) =>
        name.startsWith(path) && !name.slice(path.length).includes('/') ? [fileOf(`/shop/${name}`, text)] : [],
      );
    const modules = folderOf('/shop/node_modules', [folderOf('/shop/node_modules/x', at('node_modules/x/'))]);
    const dropped = folderOf('/shop', [...at(''), modules, fileOf('/shop/d.compose.yaml', 'services: { d: {} }')]);
    const items = [{ kind: 'file', webkitGetAsEntry: () => dropped }];
    const dataTransfer = { files: [new File([], 'shop')], items, types: ['Files'], getData: () => '' };
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
    document.body.dispatchEvent(event);
  }, files);
  await drawer(page).getByText('4 components, 2 dependencies from Docker Compose, 3 files.').waitFor();
  expect(await box(page, 'strange').count()).toBe(0);
  page.expectClean();
});

it('says what it was read as and from what, and is read as something else by hand', async () => {
  const page = await openReady();
  await paste(page, COMPOSE);
  await drawer(page)
    .getByText('2 say only the order of starting; 1 was read from an address in settings.', { exact: false })
    .waitFor();
  const format = drawer(page).getByLabel('Read it as');
  expect(await format.locator(':checked').innerText()).toBe('Docker Compose');
  await expectAccessible(page);
  // What it cannot be is said, and what is on screen stays.
  await format.selectOption('Mermaid');
  const dialog = page.locator('dialog[open]');
  await dialog.getByText('What was on screen is still there.', { exact: false }).waitFor();
  await page.keyboard.press('Escape');
  expect(await box(page, 'database').count()).toBe(1);
  // What it can be is on screen, and no other version of what it was taken for.
  const fence = '```';
  const drawings = `${fence}mermaid\ngraph TD\nweb --> shop\n${fence}\n\n${fence}dot\ndigraph { web -> shop; shop -> db }\n${fence}\n`;
  await paste(page, drawings);
  await drawer(page).getByText('2 components, 1 dependency from Mermaid.').waitFor();
  await format.selectOption('Graphviz DOT');
  await drawer(page).getByText('3 components, 2 dependencies from Graphviz DOT.').waitFor();
  expect(await format.locator(':checked').innerText()).toBe('Graphviz DOT');
  expect(await drawer(page).getByText('Compared with', { exact: false }).count()).toBe(0);
  expect(await box(page, 'db').count()).toBe(1);
  // Reading anew would undo what was changed by hand.
  await drawer(page).getByRole('button', { name: 'Wrong: turn all round' }).click();
  await expect.poll(() => format.count()).toBe(0);
  await drawer(page).getByRole('button', { name: 'Take back' }).click();
  await expect.poll(() => format.count()).toBe(1);
  page.expectClean();
});

it('tells components apart that are called the same, and what is said twice of the same two', async () => {
  const page = await openReady();
  const names = ['a', 'b', 'c', 'd', 'e'].map((id) => `{ id: ${id}, name: Worker }`).join(', ');
  await paste(
    page,
    `format: dominograph-system
version: 2
components: [${names}]
dependencies:
  - { from: a, to: e }
  - { from: b, to: e }
  - { from: b, to: e, when: start }
  - { from: c, to: e }
  - { from: d, to: c }
redundancies:
  - { from: d, to: [a, b], need: 1, strength: hard }
`,
  );
  await review(page).waitFor();
  await expect.poll(() => drawer(page).locator('li').filter({ hasText: 'Worker needs Worker' }).count()).toBe(5);
  await drawer(page).getByRole('button', { name: 'hard', exact: true }).first().click();
  for (const tab of ['List', 'Why', 'What if', 'Edit', 'Review']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.locator('.board [data-c]').nth(1).click();
  }
  expect(await page.locator('.board [data-c]').count()).toBe(5);
  page.expectClean();
});

it('is saved as a file that holds all of it when it is opened again', async () => {
  const page = await openReady();
  await paste(page, SYSTEM);
  await review(page).waitFor();
  for (const [name, form] of [
    ['As a file (YAML)', 'yaml'],
    ['As a file (JSON)', 'json'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      drawer(page).getByRole('button', { name }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`Shop-of-two.dominograph.${form}`);
    const elsewhere = await openReady();
    await drop(elsewhere, [[file.suggestedFilename(), await readFile(await file.path(), 'utf8')]]);
    await review(elsewhere).waitFor();
    await closeDrawer(elsewhere);
    expect(await elsewhere.title()).toContain('Shop of two');
    await box(elsewhere, 'db-1').click();
    await box(elsewhere, 'db-2').click({ modifiers: ['Control'] });
    await toTheEnd(elsewhere);
    const states = await Promise.all(['api', 'web', 'job'].map((one) => stateOf(elsewhere, one)));
    expect(states).toEqual(['down', 'perhaps', 'up']);
    elsewhere.expectClean();
  }
  page.expectClean();
});

it('is found in the menu, takes a paste there, keeps what it is asked to keep, and deletes it', async () => {
  const page = await openReady();
  await button(page, 'Menu').click();
  await button(page, 'Your own system …').click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByLabel('Or paste here').fill('digraph { shop -> database }');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await drawer(page).getByText('2 components, 1 dependency from Graphviz DOT.').waitFor();
  await drawer(page).getByRole('button', { name: 'Keep in this browser' }).click();
  await drawer(page).getByText('It is kept in this browser', { exact: false }).waitFor();
  await drawer(page).getByRole('button', { name: 'Read something else' }).click();
  await dialog.getByRole('button', { name: 'Open Your own system' }).waitFor();
  await dialog.getByRole('button', { name: 'Delete Your own system' }).click();
  expect(await dialog.getByRole('button', { name: 'Open Your own system' }).count()).toBe(0);
  page.expectClean();
});

it('is edited as a table, by keyboard alone, and every change is taken back', async () => {
  const page = await openReady();
  await paste(page, COMPOSE);
  await drawer(page).getByRole('button', { name: 'Edit as a table' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByLabel('Add a component').fill('cache');
  await page.keyboard.press('Enter');
  await dialog.getByText('6 components, 3 dependencies', { exact: false }).waitFor();
  await dialog.getByLabel('What needs it', { exact: true }).fill('shop');
  await dialog.getByLabel('What is needed').fill('cache');
  await page.keyboard.press('Enter');
  await dialog.getByText('6 components, 4 dependencies', { exact: false }).waitFor();
  await dialog.getByLabel('Name of cache').fill('Cache of prices');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Delete mail' }).press('Enter');
  await dialog.getByText('5 components, 4 dependencies', { exact: false }).waitFor();
  await expectAccessible(page);
  for (let change = 0; change < 4; change++) await dialog.getByRole('button', { name: 'Take back' }).press('Enter');
  await dialog.getByText('5 components, 3 dependencies', { exact: false }).waitFor();
  await page.keyboard.press('Escape');
  expect(await box(page, 'mail').count()).toBe(1);
  page.expectClean();
});

const NEWER = COMPOSE.replace('image: shop/mail', 'image: shop/mail\n    depends_on: [database]');
/** What two versions mark on the board, by name. */
const marks = (page: AppPage): Promise<Record<string, string>> =>
  page
    .locator('.board [data-c]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.flatMap((one) =>
          [...one.classList]
            .filter((name) => ['r-new', 'r-changed'].includes(name))
            .map((name) => [one.querySelector('.name')?.textContent ?? '', name]),
        ),
      ),
    );

/** How dependencies that are different are drawn on the board. */
const lines = (page: AppPage): Promise<string[]> =>
  page
    .locator('.board .combs .stroke')
    .evaluateAll((all) =>
      [
        ...new Set(all.flatMap((one) => ['added', 'altered', 'gone'].filter((tone) => one.classList.contains(tone)))),
      ].sort(),
    );

it('puts a second version beside the first: what is different, and what that does', async () => {
  const page = await openReady();
  await paste(page, COMPOSE);
  await drawer(page).getByText('5 components, 3 dependencies from Docker Compose.').waitFor();
  await paste(page, NEWER);
  await drawer(page).getByText('0 components added, 0 removed; 1 dependency different.').waitFor();
  const row = drawer(page).locator('li').filter({ hasText: 'can take 4 with it instead of 3.' });
  expect(await row.innerText()).toContain('mail needs database (new)');
  await row.getByRole('button', { name: 'database' }).click();
  await page.locator('.board [data-c].selected').waitFor();
  // On the picture, too: a sign, a word for those who do not see it, a line for each dependency, and what all of it means.
  await expect.poll(() => marks(page)).toEqual({ mail: 'r-changed' });
  await expect.poll(() => lines(page)).toEqual(['added']);
  const key = page.locator('main .versions');
  await expect
    .poll(() => key.locator('li').allInnerTexts())
    .toEqual(['needs something else than before', 'new dependency']);
  await paste(page, `${COMPOSE}  cache:\n    image: redis\n`.replace(/ {2}web:.*?(?= {2}shop:)/s, ''));
  await drawer(page).getByText('1 component added, 1 removed; 2 dependencies different.').waitFor();
  await expect.poll(() => marks(page)).toEqual({ cache: 'r-new', mail: 'r-changed' });
  expect(await box(page, 'cache').getAttribute('aria-label')).toContain('new in this version');
  const sign = (name: string): Promise<string> =>
    box(page, name).evaluate((one) => getComputedStyle(one, '::before').content);
  expect([await sign('cache'), await sign('shop')]).toEqual(['"+"', 'none']);
  await drawer(page).getByText('What is gone has no box on the picture', { exact: false }).waitFor();
  await expectAccessible(page);
  await drawer(page).getByLabel('Mark what is different on the picture').press('Space');
  await expect.poll(() => marks(page)).toEqual({});
  await drawer(page).getByLabel('Mark what is different on the picture').press('Space');
  await expect.poll(() => marks(page)).toEqual({ cache: 'r-new', mail: 'r-changed' });
  // Without the drawer as well, which on a phone lies over the picture.
  await closeDrawer(page);
  await expect.poll(() => marks(page)).toEqual({ cache: 'r-new', mail: 'r-changed' });
  await expect.poll(() => lines(page)).toEqual(['gone']);
  await expectAccessible(page);
  // One cause at a time: what falls has the picture for itself.
  await box(page, 'database').click();
  await expect.poll(() => lines(page)).toEqual([]);
  await toTheEnd(page);
  await expect.poll(() => lines(page)).toEqual(['gone']);
  await button(page, 'Take the marks off').click();
  await expect.poll(() => marks(page)).toEqual({});
  await expect.poll(() => lines(page)).toEqual([]);
  expect(await key.count()).toBe(0);
  page.expectClean();
});

it('is shown in an embed: the Share dialog has the snippet, and the embed says what is certain and what is not', async () => {
  const page = await openReady();
  await paste(page, COMPOSE);
  await review(page).waitFor();
  await closeDrawer(page);
  await box(page, 'database').click();
  await toTheEnd(page);
  await button(page, 'Menu').click();
  await button(page, /^Share/).click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByText('Embed', { exact: true }).click();
  const snippet = await dialog.getByLabel('Text to paste').inputValue();
  expect(snippet).toMatch(/^<dominograph-embed src="[^"]*\/s\/own\/embed\.html#g=[^"]*&amp;fail=database&amp;step=\d/);
  await dialog.frameLocator('iframe').locator('#embed[data-live] [data-count]').waitFor();
  await expectAccessible(page);
  page.expectClean();
  const hash = /#g=[^"]*/.exec(snippet)?.[0].replaceAll('&amp;', '&') ?? '';
  // By the address that the documents name, in German.
  const embed = await openApp({ path: 'embed.html', hash: hash.replace('lang=en', 'lang=de') });
  await embed.locator('#embed[data-live]').waitFor();
  expect(new URL(embed.url()).pathname).toBe('/s/own/embed.de.html');
  expect(await embed.locator('[data-count]').innerText()).toMatch(/^1\s*von 5/);
  expect(await embed.locator('.board .box.s-perhaps').allInnerTexts()).toHaveLength(3);
  expect(await embed.locator('#open').getAttribute('href')).toContain('/index.html#g=');
  await expectAccessible(embed);
  await embed.getByRole('button', { name: 'Alles wieder heil' }).click();
  expect(await embed.locator('.board .box.s-perhaps').count()).toBe(0);
  embed.expectClean();
});

it('is saved as one page that opens it without a network, all of it, and that saves it again', async () => {
  const page = await openReady();
  await paste(page, SYSTEM);
  await review(page).waitFor();
  const saved = async (from: AppPage) => {
    const [file] = await Promise.all([
      from.waitForEvent('download'),
      drawer(from).getByRole('button', { name: 'As one page' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Shop-of-two.html');
    return file.path();
  };
  const open = async (path: string): Promise<AppPage> => {
    const folder = await mkdtemp(join(tmpdir(), 'dominograph-own-'));
    await copyFile(path, join(folder, 'system.html')); // no file of the app lies beside it
    return openReady({ folder, path: 'system.html' });
  };
  const once = await open(await saved(page));
  await button(once, 'Menu').click();
  await button(once, 'Review').click();
  const twice = await open(await saved(once));
  for (const made of [once, twice]) {
    expect(await made.title()).toContain('Shop of two');
    if (made === once) await closeDrawer(made);
    await box(made, 'db-1').click();
    await toTheEnd(made);
    expect(await stateOf(made, 'api')).toBe('up'); // one of two is left
    await box(made, 'db-2').click({ modifiers: ['Control'] });
    await toTheEnd(made);
    expect(await Promise.all(['api', 'web', 'job'].map((name) => stateOf(made, name)))).toEqual([
      'down',
      'perhaps',
      'up',
    ]);
    made.expectClean();
  }
});

it('is rehearsed: the team’s page hides the ending, whoever leads sees it with the score and what would have helped', async () => {
  const page = await openReady();
  await paste(page, COMPOSE);
  await review(page).waitFor();
  await closeDrawer(page);
  await button(page, 'Menu').click();
  await button(page, 'Lessons').click();
  await page.getByLabel('What fails').selectOption('database');
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save as one page for the team').click(),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'dominograph-own-'));
  await copyFile(await file.path(), join(folder, 'team.html'));
  const team = await openApp({ folder, path: 'team.html' });
  const mark = (of: AppPage, name: string) => of.locator('.lesson [data-c]').filter({ hasText: name }).click();
  await team.getByText('How it ends is not shown here.', { exact: false }).waitFor();
  await mark(team, 'orders');
  await button(team, 'Commit').click();
  await team.getByText('Whoever leads the rehearsal shows how it ends.', { exact: false }).first().waitFor();
  expect(await team.locator('[data-result]').count()).toBe(0);
  expect(await button(team, 'Next wave').count()).toBe(0);
  const code = await team.locator('[data-code]').innerText();
  await team.getByRole('button', { name: 'Next', exact: true }).click();
  await team.getByRole('checkbox').first().click();
  await button(team, 'Commit').click();
  expect(await team.locator('[data-result]').count()).toBe(0);
  team.expectClean();
  await button(page, 'Start').click();
  await page.locator('.lesson main').waitFor();
  await mark(page, 'orders');
  await button(page, 'Commit').click();
  expect(await page.locator('[data-code]').innerText()).toBe(code); // the same question
  await button(page, 'Show everything').click();
  await page.getByText('Result: 2 of 4 right').waitFor();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('checkbox').first().click();
  await button(page, 'Commit').click();
  expect(await page.locator('[data-result] tbody tr').count()).toBeGreaterThan(1);
  await expectAccessible(page, '.lesson');
  page.expectClean();
});

it('rehearses an outage, too: by a link without its ending, and with changes that help more and less', async () => {
  const page = await openReady();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Menu').click();
  await button(page, 'Lessons').click();
  await page.getByLabel('What fails').selectOption('DynamoDB');
  await button(page, 'Copy the link for the team').click();
  await page.getByText('a link that hides the ending', { exact: false }).waitFor();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.hash).toContain('story=aws-2025-10-20&fail=dynamodb');
  const mark = (of: AppPage, name: string) =>
    of
      .locator('.lesson [data-c]')
      .filter({ has: of.locator('.name', { hasText: new RegExp(`^${name}$`) }) })
      .click();
  const team = await openApp({ hash: link.hash });
  await mark(team, 'Snapchat');
  await button(team, 'Commit').click();
  const code = await team.locator('[data-code]').innerText();
  expect(await team.locator('[data-result]').count()).toBe(0);
  // Nobody is told to reveal what cannot be revealed.
  await expect
    .poll(() => team.locator('[role="status"], [aria-live]').allTextContents())
    .toContainEqual(expect.stringContaining('Whoever leads the rehearsal shows how it ends.'));
  expect((await team.locator('[role="status"], [aria-live]').allTextContents()).join()).not.toContain('reveal');
  team.expectClean();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await mark(page, 'Snapchat');
  await button(page, 'Commit').click();
  expect(await page.locator('[data-code]').innerText()).toBe(code);
  await button(page, 'Show everything').click();
  await page.getByText(/^Result: \d+ of \d+ right$/).waitFor();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('checkbox').first().click();
  await button(page, 'Commit').click();
  const held = await page.locator('[data-result] tbody tr td:last-child').allInnerTexts();
  expect(new Set(held).size).toBeGreaterThanOrEqual(4);
  const second = await openApp({ hash: new URL(page.url()).hash });
  await second.locator('[data-lesson][data-at="first"]').first().waitFor();
  page.expectClean();
});

it('is edited on the picture: a box is pressed and nothing breaks, the other end is found by keyboard, all is taken back', async () => {
  const page = await openReady();
  await paste(page, COMPOSE);
  await review(page).waitFor();
  await page.getByRole('tab', { name: 'Edit' }).click();
  await drawer(page).getByText('Press a box of the picture to change it', { exact: false }).waitFor();
  await box(page, 'web').click();
  await drawer(page).getByRole('heading', { name: 'web' }).waitFor();
  expect(await stateOf(page, 'web')).toBe('up');
  await drawer(page).locator('.fields select').selectOption('hard');
  await button(page, 'Choose the other on the picture').press('Enter');
  expect(await page.evaluate(() => document.activeElement?.closest('.board') !== null)).toBe(true);
  for (let step = 0; step < 12 && !(await box(page, 'mail').evaluate((one) => one === document.activeElement)); step++)
    await page.keyboard.press(step % 2 === 0 ? 'ArrowDown' : 'ArrowRight');
  await box(page, 'mail').press('Enter');
  await drawer(page).getByText('web needs mail now.').waitFor();
  await drawer(page).getByLabel('Strength: web needs mail').selectOption('soft');
  await drawer(page).getByLabel('Name', { exact: true }).fill('Shop front');
  await page.keyboard.press('Tab');
  await expect.poll(() => box(page, 'Shop front').count()).toBe(1);
  await drawer(page).getByLabel('Group', { exact: true }).fill('Front');
  await page.keyboard.press('Tab');
  // One group alone divides nothing; two do.
  await box(page, 'database').click();
  await drawer(page).getByRole('heading', { name: 'database' }).waitFor();
  await drawer(page).getByLabel('Group', { exact: true }).fill('Back');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('.board .group[aria-label="Back"] [data-c]').count()).toBe(1);
  await box(page, 'Shop front').click();
  await drawer(page).getByRole('heading', { name: 'Shop front' }).waitFor();
  expect(await box(page, 'Shop front').getAttribute('aria-label')).toContain('Front');
  expect(await drawer(page).getByLabel('Strength: Shop front needs mail').inputValue()).toBe('soft');
  await expectAccessible(page);
  await drawer(page).getByRole('button', { name: 'Delete Shop front' }).press('Enter');
  await expect.poll(() => box(page, 'Shop front').count()).toBe(0);
  for (let change = 0; change < 6; change++)
    await drawer(page).getByRole('button', { name: 'Take back' }).press('Enter');
  await expect.poll(() => box(page, 'web').count()).toBe(1);
  expect(await drawer(page).getByRole('button', { name: 'Take back' }).isDisabled()).toBe(true);
  page.expectClean();
});
