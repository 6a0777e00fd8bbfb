const ofYesOrNo = new Map([
  ['yes', 'Yes'],
  ['no', 'No'],
])

/** What somebody answered, as it is read: a yes or a no of a question that wants one, anything else as it was typed. */
export function answerWords(answer: string): string {
  return ofYesOrNo.get(answer) ?? answer
}
