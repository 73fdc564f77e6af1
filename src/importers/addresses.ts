/** Ends of names of variables that hold an address; the rest of the name says whose. */
const ADDRESS_NAME =
  /^(.*?)_?(?:SERVICE_)?(?:ADDR|ADDRESS|HOST|HOSTNAME|HOSTS|URL|URI|ENDPOINT|SERVER|SERVERS|DSN|BROKER|BROKERS|BOOTSTRAP_SERVERS|ORIGIN|BACKEND|UPSTREAM)$/;
/** Letters of a value that are looked at: addresses are short, certificates are not. */
const MOST = 2_000;

/** Names by which parts of a system can be reached. */
export class Hosts {
  private readonly exact = new Map<string, string>();
  private readonly loose = new Map<string, string>();
  /** `valkey` for `valkey-cart`; null where two names begin so. */
  private readonly firstWord = new Map<string, string | null>();

  /** `name` reaches the component `id`; who comes first keeps a name. */
  add(name: string, id: string): void {
    const host = name.toLowerCase();
    if (host === '') return;
    if (!this.exact.has(host)) this.exact.set(host, id);
    const loose = host.replace(/[-_.]/g, '');
    if (!this.loose.has(loose)) this.loose.set(loose, id);
    const [word = ''] = host.split(/[-_.]/);
    const before = this.firstWord.get(word);
    this.firstWord.set(word, before === undefined || before === id ? id : null);
  }

  /** `cart`, `cart.shop`, `cart.shop.svc.cluster.local`: the first part, or as much of it as is known. */
  find(host: string): string | undefined {
    const name = host
      .toLowerCase()
      .replace(/\.$/, '')
      .replace(/\.svc(?:\..*)?$/, '');
    return this.exact.get(name) ?? (/^[\d.]+$/.test(name) ? undefined : this.exact.get(name.split('.')[0] ?? ''));
  }

  /** `CART_ADDR`, `OTEL_COLLECTOR_HOST`: the component that a variable is named after. */
  ofVariable(name: string): string | undefined {
    const base = ADDRESS_NAME.exec(name.toUpperCase())?.[1];
    if (base === undefined || base === '') return undefined;
    const word = base.toLowerCase();
    return this.loose.get(word.replace(/[-_.]/g, '')) ?? this.firstWord.get(word) ?? undefined;
  }

  /**
   * Components whose addresses stand in a setting: hosts of URLs and `host:port`; a bare name only where the setting's
   * name says that it holds an address. Variables (`${CART_ADDR}`) count by their names, defaults by what they say.
   */
  inSetting(name: string, written: string | null): string[] {
    const value = (written ?? '').slice(0, MOST);
    const found = new Set<string>();
    const add = (id: string | undefined): void => {
      if (id !== undefined) found.add(id);
    };
    for (const [, variable = ''] of value.matchAll(/\$\{?([A-Za-z_]\w*)/g)) add(this.ofVariable(variable));
    const bare = ADDRESS_NAME.test(name.toUpperCase());
    // The words of the value, with defaults (`${X:-cart:7070}`) taken out of their braces.
    for (const word of value.replace(/\$\{[A-Za-z_]\w*:?[-?+]?([^{}]*)\}/g, ' $1 ').split(/[\s,;|"'()=]+/)) {
      const url = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9+.-]+:)?\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(word);
      const port = /^(?:[^/@:]*:?[^/@:]*@)?([A-Za-z][\w.-]*):\d{2,5}(?:\/.*)?$/.exec(word);
      const host = url?.[1] ?? port?.[1] ?? (bare ? /^[A-Za-z][\w.-]*$/.exec(word)?.[0] : undefined);
      if (host !== undefined) add(this.find(host));
    }
    if (value === '' && written === null) add(this.ofVariable(name));
    return [...found];
  }
}
