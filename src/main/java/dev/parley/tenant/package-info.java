/// Tenants, their sites, the scope every call starts from, and the coded refusals everything
/// speaks.
@NullMarked
package dev.parley.tenant;

import org.jspecify.annotations.NullMarked;
