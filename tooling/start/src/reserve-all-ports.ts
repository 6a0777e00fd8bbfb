import type { Report } from './report.ts'
import { type PortReservation, reservePort } from './ports.ts'

const PREFERRED = {
  app: 4600,
  widget: 4601,
  demo: 4610,
  stripe: 4620,
  mailbox: 4630,
  smtp: 4635,
  postgres: 4640,
}

export type Ports = Record<keyof typeof PREFERRED, PortReservation>

/** All at once and before anything else, so that two clones do not take each other's. */
export async function reserveAllPorts(house: AsyncDisposableStack, report: Report): Promise<Ports> {
  const reserve = async (name: keyof Ports) => {
    const reserved = house.use(await reservePort(PREFERRED[name]))
    if (reserved.port !== PREFERRED[name])
      report.note(`Port ${PREFERRED[name]} (${name}) is taken: ${reserved.port} instead.`)
    return reserved
  }
  return {
    app: await reserve('app'),
    widget: await reserve('widget'),
    demo: await reserve('demo'),
    stripe: await reserve('stripe'),
    mailbox: await reserve('mailbox'),
    smtp: await reserve('smtp'),
    postgres: await reserve('postgres'),
  }
}
