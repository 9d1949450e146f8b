package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Holds the packages in their one-way order: imports point only down this list, and every package
/// is on it.
class PackageOrderTest {
  private static final List<String> TOP_TO_BOTTOM =
      List.of(
          "ops",
          "socket",
          "channel",
          "insight",
          "bot",
          "outreach",
          "routing",
          "conversation",
          "attachment",
          "delivery",
          "presence",
          "agent",
          "visitor",
          "vault",
          "audit",
          "tenant");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.parley");

  @Test
  void everyPackageHasItsPlace() {
    assertThat(classes.stream().map(PackageOrderTest::feature).filter(f -> !f.isEmpty()))
        .isNotEmpty()
        .allMatch(TOP_TO_BOTTOM::contains);
  }

  @Test
  void importsPointOnlyDown() {
    Set<String> upward = new TreeSet<>();
    for (var from : classes) {
      for (var dependency : from.getDirectDependenciesFromSelf()) {
        var to = dependency.getTargetClass();
        if (to.getPackageName().startsWith("dev.parley.") && rank(from) > rank(to)) {
          upward.add(from.getName() + " → " + to.getName());
        }
      }
    }
    assertThat(upward).isEmpty();
  }

  private static int rank(JavaClass type) {
    return TOP_TO_BOTTOM.indexOf(feature(type));
  }

  private static String feature(JavaClass type) {
    var parts = type.getPackageName().split("\\.");
    return parts.length > 2 ? parts[2] : "";
  }
}
