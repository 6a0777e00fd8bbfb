/** How long an answer from outside may take, its body included. */
const usualDeadlineMs = 10_000

export type OutboundTerms = {
  /** `host` or `host:port` of everything that may be called. */
  hosts: readonly string[]
  deadlineMs?: number
}

/**
 * The one way in which the server calls others over HTTP: to hosts that are named here, with a deadline, and never on to
 * where an answer points. Encrypted, unless it stays on this machine.
 */
export function outbound({ hosts, deadlineMs = usualDeadlineMs }: OutboundTerms): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (!hosts.includes(url.host)) throw new Error('the host is not on the list of those that are called')
    if (url.protocol !== 'https:' && !isThisMachine(url)) throw new Error('a call that leaves the machine is encrypted')
    const signals = [AbortSignal.timeout(deadlineMs), init?.signal, input instanceof Request ? input.signal : undefined]
    const signal = AbortSignal.any(signals.filter((each) => each instanceof AbortSignal))
    return await fetch(input, { ...init, signal, redirect: 'error' })
  }
}

function isThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}
