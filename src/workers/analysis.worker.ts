import { analysisWork, type AnalysisAnswer, type AnalysisRequest } from './analysis-tasks';
import { serve } from './ask';
import { finishWithProgress } from './finish-with-progress';

serve(self, (request: AnalysisRequest, onprogress): AnalysisAnswer =>
  finishWithProgress(analysisWork(request), onprogress, () => performance.now()),
);
