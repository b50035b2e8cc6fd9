# What `cmake --install` puts where, and the Debian package that cpack makes of it (./dev package).
include(GNUInstallDirs)
set(docs ${CMAKE_INSTALL_DATADIR}/doc/lookaside) # as the package is named

install(TARGETS lookaside DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${PROJECT_SOURCE_DIR}/resources/org.lookaside.Lookaside.desktop
        DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${PROJECT_SOURCE_DIR}/resources/org.lookaside.Lookaside.metainfo.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/lookaside.svg
        RENAME org.lookaside.Lookaside.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${PROJECT_SOURCE_DIR}/packaging/copyright DESTINATION ${docs})

# Debian wants manual and changelog compressed, and the same bytes from the same sources (-n: no time stamp).
find_program(LOOKASIDE_GZIP gzip REQUIRED)
function(lookaside_install_compressed file directory)
    get_filename_component(name ${file} NAME)
    set(compressed ${PROJECT_BINARY_DIR}/${name}.gz)
    add_custom_command(OUTPUT ${compressed}
        COMMAND ${LOOKASIDE_GZIP} -9nc ${PROJECT_SOURCE_DIR}/${file} > ${compressed}
        DEPENDS ${PROJECT_SOURCE_DIR}/${file} VERBATIM)
    add_custom_target(compressed_${name} ALL DEPENDS ${compressed})
    install(FILES ${compressed} DESTINATION ${directory})
endfunction()
lookaside_install_compressed(packaging/changelog ${docs})
lookaside_install_compressed(packaging/lookaside.1 ${CMAKE_INSTALL_MANDIR}/man1)

set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_NAME lookaside)
set(CPACK_PACKAGE_CONTACT "The Lookaside maintainers <maintainers@lookaside.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "see a cache work: hits, misses, keys, TTL and invalidation")
set(CPACK_PACKAGE_DESCRIPTION
    "Lookaside has a small course web application of its own, with a database and a
switchable cache in front of it, and shows every request, lookup, hit, miss,
store, expiry and invalidation as it happens. It attaches to a live Redis and
shows its keys in the same way. Developers use it to understand or to watch a
cache, teachers to show one to a class. Scenarios also run without a window.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6sql6-sqlite) # a plugin, which shlibdeps cannot see
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, fonts-jetbrains-mono, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "redis-server, memcached")
include(CPack)
