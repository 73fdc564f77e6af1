import { encodeGif } from './encode-gif';
import { serve } from './message';

serve(self, encodeGif);
