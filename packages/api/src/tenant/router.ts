import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { accountProcedure, memberProcedure } from '../core/procedures.ts'
import { setServiceCurrency } from '../service/queries.ts'
import { holidayCountries, holidayRegions, holidaysOf } from '../holiday/holidays-of.ts'
import { findHolidayPlace, findTenant, updateTenant } from './queries.ts'
import { CreateTenant, HolidayPlaces, HolidayPlacesOf, Holidays, Tenant, UpdateTenant, Year } from './schemas.ts'
import { setUpTenant } from './set-up-tenant.ts'

/** The business itself: setting it up, and what holds for all of it. A part of `tenant`. */
export const tenantSettings = {
  create: accountProcedure
    .meta({ limit: 'write' })
    .input(CreateTenant)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await setUpTenant(ctx, input)
      return done
    }),
  get: memberProcedure
    .meta({ limit: 'read' })
    .input(Empty)
    .output(Tenant)
    .query(async ({ ctx: { entrance } }) => {
      const {
        has_booked: hasBooked,
        holiday_country: holidayCountry,
        holiday_region: holidayRegion,
        ...tenant
      } = await entrance.get(({ db, tenantId }) => findTenant(db, tenantId))
      return { ...tenant, holidayCountry, holidayRegion, isCurrencyFixed: hasBooked === true }
    }),
  holidays: memberProcedure
    .meta({ limit: 'read' })
    .input(Year)
    .output(Holidays)
    .query(async ({ ctx: { entrance }, input: { year } }) => {
      const place = await entrance.get(({ db, tenantId }) => findHolidayPlace(db, tenantId))
      const { holiday_country: country, holiday_region: region } = place
      return { holidays: country ? [...holidaysOf({ country, region }, year)] : [] }
    }),
  holidayPlaces: memberProcedure
    .meta({ limit: 'read' })
    .input(HolidayPlacesOf)
    .output(HolidayPlaces)
    .query(async ({ ctx: { entrance }, input: { country } }) => {
      await entrance.prove()
      return { countries: places(holidayCountries()), regions: country ? regionsOf(country) : [] }
    }),
  update: memberProcedure
    .meta({ limit: 'write', required: ['owner'] })
    .input(UpdateTenant)
    .output(Done)
    .mutation(async ({ ctx: { entrance }, input }) => {
      await entrance.transaction(async (scope) => {
        const { tx, tenantId } = scope
        const saved = await updateTenant(tx, tenantId, input).executeTakeFirst()
        if (!saved) throw new ApiError('wrong_state')
        await setServiceCurrency(tx, tenantId, input.currency).execute()
        await audit(scope, 'tenant.updated', tenantId)
      })
      return done
    }),
}

function places(names: Record<string, string>) {
  const all = Object.entries(names).map(([code, name]) => ({ code, name }))
  return all.sort((one, other) => one.name.localeCompare(other.name))
}

function regionsOf(country: string) {
  const names = holidayRegions(country)
  const full = Object.entries(names).map(([code, name]) => {
    const [state = code, part] = code.split('/')
    return [code, part ? `${names[state] ?? state}: ${name}` : name]
  })
  return places(Object.fromEntries(full))
}
