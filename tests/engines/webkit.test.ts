import { openWebKit } from './support/webkit';
import { journeysIn } from './support/journeys';

journeysIn('WebKit', openWebKit);
