/** Tests of the assembled application in the provisioned WildFly on a real PostgreSQL; both are started once. */
package org.patchwork.whole;
