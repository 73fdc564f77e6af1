import type { Glyph } from '../model/incident';

/** Our own neutral drawings, as SVG paths in a 16 by 16 box, to be stroked. No vendor's icon is among them. */
export const GLYPH_PATHS: Readonly<Record<Glyph, string>> = {
  compute: 'M4 4h8v8H4zM6.5 2v2M9.5 2v2M6.5 12v2M9.5 12v2M2 6.5h2M2 9.5h2M12 6.5h2M12 9.5h2',
  storage: 'M3 5l1.2 8h7.6L13 5M3 5c0-1.2 2.2-2 5-2s5 .8 5 2-2.2 2-5 2-5-.8-5-2',
  database:
    'M3 4.5C3 3.1 5.2 2 8 2s5 1.1 5 2.5v7c0 1.4-2.2 2.5-5 2.5s-5-1.1-5-2.5zM3 4.5C3 5.9 5.2 7 8 7s5-1.1 5-2.5M3 8c0 1.4 2.2 2.5 5 2.5S13 9.400 13 8',
  network: 'M8 5.500V9M8 9L4 12M8 9l4 3M6.500 2.500h3v3h-3zM2.500 11h3v3h-3zM10.500 11h3v3h-3z',
  dns: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2M2 8h12M8 2c2 1.700 2.800 3.700 2.800 6S10 12.300 8 14M8 2C6 3.700 5.200 5.700 5.200 8S6 12.300 8 14',
  identity: 'M10.500 2.500a3 3 0 1 0 0 6 3 3 0 1 0 0-6M8.400 7.600L3 13M5 11l1.700 1.700M3 13l-.500-.500',
  queue: 'M2 5h3v6H2zM6.500 5h3v6h-3zM11 5h3v6h-3z',
  observe: 'M2 12l3.500-5 2.500 3 2.500-6L14 9M2 14h12',
  edge: 'M8 2l6 10.500H2zM8 6v3M8 11v.200',
  app: 'M4.500 2h7v12h-7zM4.500 11.500h7M7.500 12.800h1',
  people: 'M8 2.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 1 0 0-5M3 14c0-3 2-5 5-5s5 2 5 5',
  region:
    'M8 14c-3-3.500-4.500-5.600-4.500-7.600a4.500 4.500 0 0 1 9 0C12.500 8.400 11 10.500 8 14M8 4.800a1.600 1.600 0 1 0 0 3.200 1.600 1.600 0 1 0 0-3.200',
  market: 'M2 13h12M3 11l3-4 3 2 4-6M10.500 3H13v2.500',
};
