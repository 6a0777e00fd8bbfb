/** Gives so many places at a time to each address, to be given back by disposing of them; undefined when none is left. */
export function atOnce(most: number): (source: string) => Disposable | undefined {
  const taken = new Map<string, number>()
  return (source) => {
    const before = taken.get(source) ?? 0
    if (before >= most) return undefined
    taken.set(source, before + 1)
    return {
      [Symbol.dispose]() {
        const left = (taken.get(source) ?? 1) - 1
        if (left > 0) taken.set(source, left)
        else taken.delete(source)
      },
    }
  }
}
