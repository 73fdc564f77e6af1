// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, onPath } from './find-chromium.mjs';

const FIREFOX_OF_MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

export const HOW_TO_GET_FIREFOX =
  'No Firefox found: run `sudo apt-get install firefox-esr`, or set FIREFOX=/path/to/firefox.';
export const HOW_TO_GET_WEBKIT =
  'No WebKit found: run `sudo apt-get install webkit2gtk-driver xvfb` (it is WebKitWebDriver, MiniBrowser and Xvfb).';

/**
 * The path of a Firefox, or null. `FIREFOX` in the environment decides alone if it is set.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string | null}
 */
export function findFirefox(env = process.env) {
  const asked = env['FIREFOX'];
  if (asked) return isProgram(asked) ? asked : null;
  return [...onPath(['firefox-esr', 'firefox'], env), FIREFOX_OF_MAC].find(isProgram) ?? null;
}

/**
 * What drives WebKit, the browser it drives and the screen it is drawn on (null where there is one); null if something
 * is missing.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {{ driver: string, browser: string, screen: string | null } | null}
 */
export function findWebKit(env = process.env) {
  const driver = onPath(['WebKitWebDriver'], env).find(isProgram);
  const browser = env['MINIBROWSER'] ?? miniBrowser();
  const screen = onPath(['Xvfb'], env).find(isProgram) ?? null;
  if (driver === undefined || browser === null || (screen === null && !env['DISPLAY'])) return null;
  return { driver, browser, screen };
}

/** Where distributions put it: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`. */
function miniBrowser() {
  for (const folder of ['/usr/libexec', '/usr/lib', '/usr/lib64', ...below('/usr/lib', /-linux-gnu/)])
    for (const version of below(folder, /^webkit(2)?gtk-/)) {
      const program = join(version, 'MiniBrowser');
      if (isProgram(program)) return program;
    }
  return null;
}

/**
 * @param {string} folder
 * @param {RegExp} name
 */
function below(folder, name) {
  try {
    return readdirSync(folder)
      .filter((entry) => name.test(entry))
      .sort()
      .reverse()
      .map((entry) => join(folder, entry));
  } catch {
    return [];
  }
}
