import type { Side } from './world.ts'

/** Headers by which somebody could say that they belong to this side. None of them may change anything. */
export function claimsOf({ tenant, customerId, siteId }: Side): Record<string, string> {
  const { tenantId, email, siteKey } = tenant
  return {
    'x-tenant-id': tenantId,
    'x-tenant': tenantId,
    'tenant-id': tenantId,
    'x-site-id': siteId,
    'x-site-key': siteKey,
    'x-customer-id': customerId,
    'x-user-id': email,
    'x-user-email': email,
    'x-role': 'owner',
    'x-user-type': 'admin',
    'x-forwarded-user': email,
    'x-original-url': `/api/member/site.list?tenant=${tenantId}`,
    'x-http-method-override': 'GET',
    forwarded: `for=127.0.0.1;host=${tenantId}.example`,
  }
}
