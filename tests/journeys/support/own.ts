import { openReady } from './app';
import type { AppOptions, AppPage } from './browser';

/** A system of five: what fails for certain with `database`, and what only if a dependency is hard. */
export const COMPOSE = `services:
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

/** A paste where nothing is typed, as the browser tells it. */
export const paste = (page: AppPage, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
/** Files let fall on the page. */
export const drop = (page: AppPage, files: readonly (readonly [name: string, text: string])[]): Promise<void> =>
  page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of dropped) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
/** A page that a system was pasted into, with the drawer that asks about it. */
export async function openOwn(text = COMPOSE, options: AppOptions = {}): Promise<AppPage> {
  const page = await openReady(options);
  await paste(page, text);
  await review(page).waitFor();
  return page;
}
export const review = (page: AppPage) => page.getByRole('tab', { name: 'Review' });
export const drawer = (page: AppPage) => page.locator('.drawer');
export const closeDrawer = (page: AppPage) => drawer(page).getByRole('button', { name: 'Close' }).click();
