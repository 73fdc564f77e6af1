import { encodeGif } from './encode-gif';
import { serve } from './ask';

serve(self, encodeGif);
