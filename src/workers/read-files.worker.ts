import { finish } from '../analysis/work';
import { openedOutcome } from '../importers/opened';
import { readInputs } from '../importers/read';
import { serve } from './ask';
import { packed } from './packed';
import type { PackedOutcome, ReadingRequest } from './reading-request';

serve(self, async ({ inputs, title, format }: ReadingRequest, onprogress): Promise<PackedOutcome> => {
  const { opened, ...outcome } = openedOutcome(await readInputs(inputs, format, onprogress), title);
  return { ...outcome, opened: opened && { ...opened, system: finish(packed(opened.system)) } };
});
