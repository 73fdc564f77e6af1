import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { box, button, expectAccessible, openReady } from './support/app';
import { closeDrawer, COMPOSE, drawer, drop, openOwn, paste, review } from './support/own';

it('says all that is wrong with a bad file, with line and column, and leaves what was on screen', async () => {
  const page = await openOwn();
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
