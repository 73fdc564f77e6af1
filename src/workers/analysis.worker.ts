import { createTaskRunner, type ToWorker } from './task-runner';

const runner = createTaskRunner({
  post: (message) => self.postMessage(message),
  later: (next) => void setTimeout(next, 0),
  now: () => performance.now(),
});
self.onmessage = ({ data }: MessageEvent<ToWorker>) => runner.take(data);
