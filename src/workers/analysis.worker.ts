import { analysisWork, type AnalysisAnswer, type AnalysisRequest } from './analysis-tasks';
import { serve } from './ask';
import { told } from './told';

serve(self, (request: AnalysisRequest, onprogress): AnalysisAnswer =>
  told(analysisWork(request), onprogress, () => performance.now()),
);
