import { lazyPart } from '../lazy-part.tsx'

export const LazyBooking = lazyPart(async () => (await import('./booking-part.tsx')).BookingPart)
