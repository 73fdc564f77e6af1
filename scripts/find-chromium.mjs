// @ts-check
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
/** As Debian calls it. */
const SHELL = 'chromium-headless-shell';
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

export const HOW_TO_GET_CHROMIUM =
  'No Chromium found: run `sudo apt-get install chromium`, or set CHROMIUM=/path/to/chrome.';

/**
 * The path of a Chromium, or null. `CHROMIUM` in the environment decides alone if it is set;
 * else the usual names on PATH, then the usual places of macOS and Windows.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string | null}
 */
export function findChromium(env = process.env) {
  if (env['CHROMIUM']) return isProgram(env['CHROMIUM']) ? env['CHROMIUM'] : null;
  return candidates(env).find(isProgram) ?? null;
}

/**
 * A Chromium that draws pages and nothing else, or one as above. The window with its own buttons, which nobody sees in
 * a test, takes more than the pages do: four fifths of what it takes to open an empty one.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string | null}
 */
export function findHeadlessChromium(env = process.env) {
  return (env['CHROMIUM'] ? undefined : onPath([SHELL], env).find(isProgram)) ?? findChromium(env);
}

/** @param {Readonly<Record<string, string | undefined>>} env */
function candidates(env) {
  const mac = MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  const windows = roots.flatMap((root) => (root ? WINDOWS.map((name) => join(root, name)) : []));
  return [...onPath(NAMES, env), ...mac, ...windows];
}

/**
 * Where programs of these names may be, the first name first.
 * @param {readonly string[]} names
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function onPath(names, env) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)].filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
