import { openChromium } from './support/chromium';
import { journeysIn } from './support/journeys';

journeysIn('Chromium', openChromium);
