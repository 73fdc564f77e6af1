import { readInputs } from '../importers/read';
import { serve } from './ask';
import type { ReadingRequest } from './ask-reading';

serve(self, ({ inputs, format }: ReadingRequest) => readInputs(inputs, format));
