/** On whose word an answer stands: the record's, the model's, or that of whoever wrote the lesson. */
export type AnswerOrigin = 'record' | 'model' | 'written';
