import { openFirefox } from './support/firefox';
import { journeysIn } from './support/journeys';

journeysIn('Firefox', openFirefox);
