/** What sharing gives the other components and the pages: records opened for one viewer, and the policy's state. */
package org.patchwork.sharing.boundary;
