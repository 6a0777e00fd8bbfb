import type { Business, Service } from './business.ts'

export function price({ currency }: Business, service: Service): string {
  if (service.price === 0) return 'Free'
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })
  return format.format(service.price)
}

export function duration({ minutes }: Service): string {
  return minutes % 60 === 0 && minutes > 60 ? `${minutes / 60} hours` : `${minutes} min`
}
