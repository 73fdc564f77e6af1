/** What a browser may let a page do, or not; each may be missing, denied or dropped without a word. */
export interface Capabilities {
  /** Puts a text on the clipboard; false where that is denied. Never throws. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Saves a file under a name; null where the browser would drop it. */
  readonly save: ((content: Blob, name: string) => void) | null;
  /** Opens the system's own sharing; null where there is none. Cancelled is no error. */
  readonly send: ((what: { readonly title: string; readonly url: string }) => Promise<void>) | null;
  /** Whether pages beside this one can be reached: not from a file, and not in a sandbox. */
  readonly served: boolean;
}

/**
 * The capabilities of this page. A sandboxed frame has an opaque origin, and drops downloads unless it was
 * told otherwise, which a page cannot ask; so there none is offered.
 */
export function capabilitiesOf(page: Window & typeof globalThis): Capabilities {
  const { navigator, document, location } = page;
  const framed = page.parent !== page;
  const sandboxed = page.origin === 'null' && (framed || location.protocol !== 'file:');
  return {
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false; // denied by a policy, or no clipboard at all on a page that is not secure
      }
    },
    save:
      sandboxed || !('download' in page.HTMLAnchorElement.prototype)
        ? null
        : (content, name) => saveFile(document, content, name),
    send: 'share' in navigator ? (what) => navigator.share(what).catch(() => undefined) : null,
    served: /^https?:$/.test(location.protocol) && !sandboxed,
  };
}

function saveFile(document: Document, content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Some browsers read the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
