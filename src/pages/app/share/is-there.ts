/** Whether a file stands beside this page: a copy of the app may have been put up without what goes with it. */
export async function isThere(address: string): Promise<boolean> {
  try {
    return (await fetch(address.replace(/[?#].*$/s, ''), { method: 'HEAD' })).ok;
  } catch {
    return false;
  }
}
