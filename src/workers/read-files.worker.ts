import { readInputs } from '../importers/read';
import { serve } from './ask';
import type { ReadingRequest } from './reading-request';

serve(self, ({ inputs, format }: ReadingRequest, onprogress) => readInputs(inputs, format, onprogress));
